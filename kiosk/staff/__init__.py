"""Staff: who may enter staff mode, and the drives they carry things on. No Qt."""
