"""Staff mode: what staff do on the kiosk itself, or in a window on their own PC."""
