"""Listen: what support looks like is said by those supported."""
