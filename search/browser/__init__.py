"""The index that a browser reads, without a server and from `file://`: small scripts, loaded when they are needed."""
