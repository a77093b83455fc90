"""Running as a machine nobody looks after: log events and the self-test."""
