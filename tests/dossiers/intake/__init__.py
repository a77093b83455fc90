"""Staff bring dossiers in."""
