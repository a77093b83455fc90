# shellcheck shell=sh
# Read in by the scripts beside it: makes the machine and .venv ready. Safe to repeat; where all is
# in place it takes a moment and asks no network. Expects $root, and `prepare run`, `prepare test` or
# `prepare slow`.

venv=$root/.venv
stamp=$venv/kiosk-prepared

# What Qt needs from the system, each with the file that tells whether it is there: a library, a
# program, or a path with * in it. Files, not package names: those differ between releases of Debian
# and Ubuntu, the files do not.
run_packages='
libegl1=libEGL.so.1
libgl1=libGL.so.1
libdbus-1-3=libdbus-1.so.3
libfontconfig1=libfontconfig.so.1
libglib2.0-0=libgthread-2.0.so.0
libwayland-cursor0=libwayland-cursor.so.0
libx11-xcb1=libX11-xcb.so.1
libxkbcommon0=libxkbcommon.so.0
libxkbcommon-x11-0=libxkbcommon-x11.so.0
libxcb-cursor0=libxcb-cursor.so.0
libxcb-icccm4=libxcb-icccm.so.4
libxcb-image0=libxcb-image.so.0
libxcb-keysyms1=libxcb-keysyms.so.1
libxcb-randr0=libxcb-randr.so.0
libxcb-render-util0=libxcb-render-util.so.0
libxcb-shape0=libxcb-shape.so.0
libxcb-shm0=libxcb-shm.so.0
libxcb-sync1=libxcb-sync.so.1
libxcb-xfixes0=libxcb-xfixes.so.0
libxcb-xkb1=libxcb-xkb.so.1
'
# What the tests use besides: a display without a screen, a window manager, a hand on keyboard and
# mouse, readers for barcodes and PDF, objdump for PyInstaller, a maker of certificates, the
# server of a shared register, and what the packaged program talks to receipt printers with.
test_packages='
xvfb=Xvfb
openbox=openbox
xdotool=xdotool
libzbar0=libzbar.so.0
poppler-utils=pdftotext
binutils=objdump
openssl=openssl
postgresql=/usr/lib/postgresql/*/bin/initdb
libusb-1.0-0=libusb-1.0.so.0
'
# What only the slow tests use: the office suite that staff edit the workbook with, a printing system
# of the tests’ own, a printer that only pretends, and the bus it cannot do without.
slow_packages='
libreoffice-calc-nogui=soffice
cups-daemon=/usr/sbin/cupsd
cups-client=lp
cups-ipp-utils=ipptool
cups-filters=/usr/lib/cups/filter/pdftopdf
dbus=dbus-daemon
'

say() { printf '%s\n' "$1" >&2; }

stop() {
    say "$1"
    exit 1
}

# Prints the newest usable Python; python3 itself where two are equally new. Stops where none is.
newest_python() {
    best='' best_minor=10
    for name in python3 python3.11 python3.12 python3.13 python3.14; do
        minor=$("$name" -c 'import sys; print(sys.version_info[1])' 2>/dev/null) || continue
        if [ "$minor" -gt "$best_minor" ] && [ "$minor" -le 14 ]; then
            best=$name best_minor=$minor
        fi
    done
    [ -n "$best" ] || stop "Máy chưa có Python 3.11–3.14, hãy cài rồi chạy lại / \
Python 3.11 to 3.14 is needed and not there: install it, then run this again."
    printf '%s' "$best"
}

is_there() {
    case $1 in
    /*)
        for found in $1; do # the shell puts the files there in the place of the *
            [ -e "$found" ] && return
        done
        return 1
        ;;
    *.so.*) printf '%s\n' "$libraries" | grep -qF "	$1 " ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

# Prints those of the packages that are not there. Each line of $1 is PACKAGE=FILE.
missing_of() {
    libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p)
    for pair in $1; do
        is_there "${pair#*=}" || printf '%s ' "${pair%%=*}"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs the packages of $1 that are missing, or names them and stops.
need() {
    packages=$(missing_of "$1")
    [ -z "$packages" ] && return
    if ! command -v apt-get >/dev/null || { [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; }
    then
        stop "Máy còn thiếu các gói hệ thống sau, hãy cài rồi chạy lại / \
Install these system packages, then run this again: $packages"
    fi
    say "Cài gói hệ thống / Installing system packages: $packages"
    # A third-party source that fails to refresh is no reason to stop; a failed install is.
    as_root apt-get update -qq </dev/null || true
    # shellcheck disable=SC2086 # a list of words
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 $packages </dev/null >/dev/null ||
        stop "Không cài được. Nhờ người quản trị cài rồi chạy lại / \
That failed. Ask an administrator to install these, then run this again: $packages"
}

# PyInstaller needs Python as a shared library; Debian ships that apart from the interpreter.
python_library() {
    "$1" - <<'PYTHON'
import sys, sysconfig
from pathlib import Path
name = sysconfig.get_config_var("INSTSONAME") or ""
folder = sysconfig.get_config_var("LIBDIR") or ""
if name.startswith("libpython") and ".so" in name and not Path(folder, name).exists():
    print(f"libpython3.{sys.version_info[1]}={name}")
PYTHON
}

# A .venv that was moved, or whose Python went away, is of no use.
venv_is_sound() {
    case $("$venv/bin/pip" --version 2>/dev/null) in
    *"$venv/"*) "$venv/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ;;
    *) return 1 ;;
    esac
}

make_venv() {
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        minor=$("$python" -c 'import sys; print(sys.version_info[1])')
        need "python3.$minor-venv=the-module-ensurepip"
    fi
    "$python" -m venv --clear "$venv"
}

# What was prepared for the tests can also run.
is_prepared() {
    said=$(cat "$stamp" 2>/dev/null) || return 1
    [ "$said" = "$1 $2" ] || [ "$said" = "test $2" ]
}

prepare() {
    python=''
    case $1 in
    run) lock=$root/requirements.lock wanted=$run_packages ;;
    test) lock=$root/requirements-dev.lock wanted=$run_packages$test_packages ;;
    slow) lock=$root/requirements-dev.lock wanted=$run_packages$test_packages$slow_packages ;;
    esac
    key=$({ echo "$venv $run_packages$test_packages"; cat "$root/pyproject.toml" "$root"/*.lock; } | cksum)
    if is_prepared "$1" "$key"; then
        need "$wanted"
        return
    fi
    venv_is_sound || python=$(newest_python)
    need "$wanted"
    [ -z "$python" ] || make_venv
    [ "$1" = run ] || need "$(python_library "$venv/bin/python")"
    say "Cài thư viện Python, lần đầu mất vài phút / Installing the Python libraries: \
a few minutes the first time."
    rm -f "$stamp"
    export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_USER=0 PIP_NO_INPUT=1
    "$venv/bin/python" -m pip install --quiet --require-hashes -r "$lock"
    # Built with the hatchling from the lock: nothing comes in unlocked.
    "$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation -e "$root"
    echo "$1 $key" >"$stamp"
}
