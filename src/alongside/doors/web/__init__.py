"""The web door: settings, addresses, base templates and styles. It asks, acts, shows."""
