"""What people see and touch. Holds no SQL and no rule of law."""
