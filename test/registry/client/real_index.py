"""A simple index with a long list, gzipped as it is, for WSGI servers: `application`, and a server of Werkzeug's."""

import gzip
import json
import sys

NAMES = [f"project-{number * 2654435761 % 2**32:x}" for number in range(300_000)]
LIST = {"meta": {"api-version": "1.0"}, "projects": [{"name": name} for name in NAMES]}
BODY = gzip.compress(json.dumps(LIST).encode(), compresslevel=1)


def application(environ, start_response):
    headers = [
        ("Content-Type", "application/vnd.pypi.simple.v1+json"),
        ("Content-Encoding", "gzip"),
        ("Content-Length", str(len(BODY))),
    ]
    start_response("200 OK", headers)
    return [BODY]


if __name__ == "__main__":
    if sys.argv[1] == "--write":
        with open(sys.argv[2], "wb") as file:
            file.write(BODY)
    else:
        from werkzeug.serving import run_simple

        run_simple("127.0.0.1", int(sys.argv[1]), application)
