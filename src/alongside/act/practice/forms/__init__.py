"""What is asked of somebody on a page of practices."""
