"""What may be seen of credit: what one gave, what names one, what was carried to one."""
