"""What may be done; none of it enters the public record, for all of it is private."""
