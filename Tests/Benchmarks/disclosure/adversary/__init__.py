"""An adversary who reads what Weefsel publishes, and tries to learn what it should not tell."""
