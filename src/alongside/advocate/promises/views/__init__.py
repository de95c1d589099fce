"""What a request asks for, what is done, what is shown."""
