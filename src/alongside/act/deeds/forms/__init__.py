"""What is asked of somebody who tells or shares a deed."""
