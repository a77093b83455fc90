"""One module a screen. A screen emits routes and knows no other screen."""
