"""Notes in the file $AUDIT_LOG what Python does: every attempt at the network, and every file whose code it runs."""

import os
import sys

# Not socket.bind: urllib3 binds to a local address, only to learn whether there is IPv6.
ATTEMPTS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"}
_log = open(os.environ["AUDIT_LOG"], "a", buffering=1) if "AUDIT_LOG" in os.environ else None


def _note(event, args):
    if event in ATTEMPTS:
        _log.write(f"network {event}\n")
    elif event == "exec" and hasattr(args[0], "co_filename"):
        _log.write(f"runs {args[0].co_filename}\n")


if _log:
    sys.addaudithook(_note)
