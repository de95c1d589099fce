"""What is asked of somebody on a page of this room."""
