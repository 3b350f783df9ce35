"""The engine of Open Masters: one package a concept, each a Pelican plugin or a part of one."""
