"""From the touch on a print button to the paper: button, preview, print, and what is said."""
