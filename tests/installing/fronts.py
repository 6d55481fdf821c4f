"""The servers with TLS that may stand in front of a desk, started with the configurations of docs/installing."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.installing.conftest import NAME, adapted
from tests.visitor import free_port

# Debian has nginx where only the administrator's PATH leads.
_PATH = f"{os.environ.get('PATH', os.defpath)}{os.pathsep}/usr/sbin"


def found(program: str) -> str | None:
    return shutil.which(program, path=_PATH)


@dataclass
class Front:
    """A server that listens on `tls` and `clear`; what it logs is in `folder`, or in `lines` once it has ended."""

    folder: Path
    tls: int
    clear: int
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Certificate:
    """Self-signed, for the name of the desk."""

    chain: Path
    key: Path


def certificate(folder: Path) -> Certificate:
    made = Certificate(folder / "chain.pem", folder / "key.pem")
    command = [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
        "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}", "-keyout", made.key, "-out", made.chain,
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return made


@contextmanager
def nginx(folder: Path, desk: int, certificate: Certificate) -> Iterator[Front]:
    front = Front(folder, free_port(), free_port())
    changes = {
        "listen 80;": f"listen 127.0.0.1:{front.clear};",
        "listen 443 ssl": f"listen 127.0.0.1:{front.tls} ssl",
        f"/etc/letsencrypt/live/{NAME}/fullchain.pem": str(certificate.chain),
        f"/etc/letsencrypt/live/{NAME}/privkey.pem": str(certificate.key),
        "/var/log/nginx/": f"{folder}/",
        "127.0.0.1:8765": f"127.0.0.1:{desk}",
    }
    (folder / "desk.conf").write_text(adapted("nginx.conf", changes))
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = folder / "nginx.conf"
    whole.write_text(
        f"daemon off; pid {folder}/pid; error_log stderr notice; events {{}}\n"
        # As Debian has it: a log of every address, unless a site wants none.
        f"http {{ {temporary} access_log {folder}/access.log; include {folder}/desk.conf; }}\n"
    )
    with _started(["nginx", "-p", str(folder), "-e", "stderr", "-c", str(whole)], "start worker process", front):
        yield front


@contextmanager
def caddy(folder: Path, desk: int, certificate: Certificate) -> Iterator[Front]:
    front = Front(folder, free_port(), free_port())
    ports = f"admin off\n\thttp_port {front.clear}\n\thttps_port {front.tls}\n\tskip_install_trust"
    changes = {
        "{\n\t# The log": f"{{\n\t{ports}\n\t# The log",
        f"{NAME} {{": f"{NAME} {{\n\tbind 127.0.0.1\n\ttls {certificate.chain} {certificate.key}",
        "127.0.0.1:8765": f"127.0.0.1:{desk}",
    }
    config = folder / "Caddyfile"
    config.write_text(adapted("Caddyfile", changes))
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(config)]
    with _started(command, "serving initial configuration", front):
        yield front


FRONTS: dict[str, Callable[..., object]] = {"nginx": nginx, "caddy": caddy}


@contextmanager
def _started(command: list[str], ready: str, front: Front) -> Iterator[None]:
    """The server until the block ends; it is ready once it has logged this."""
    homes = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), str(front.folder))
    environment = {**os.environ, **homes, "PATH": _PATH}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stderr
        for line in server.stderr:
            front.lines.append(line)
            if ready in line:
                break
        assert server.poll() is None, "".join(front.lines)
        try:
            yield
        finally:
            server.terminate()
            front.lines += server.stderr
