"""What leaves the kiosk on paper: documents, their barcodes, and the printers that take them."""
