"""Printing through CUPS: queues, the network printers behind them, and IPP, which both speak."""
