"""The pieces screens are made of. They know the theme and no screen."""
