#!/usr/bin/python3
"""A window with a WebKitGTK view that WebKitWebDriver drives as it would MiniBrowser.

MiniBrowser is never narrower than 447 px, has no dark mode, and keeps downloads and console to
itself. Environment: ``WINDOW_FOLDER`` (of the profile and the downloads), ``WINDOW_LOG`` (a
file), ``WINDOW_DARK`` (not empty: dark). Debian's own Python runs it: PyGObject comes with that.
"""

import os
from typing import Any

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

FOLDER = os.environ["WINDOW_FOLDER"]
# What a page meets before it logs anything itself.
WATCH = """
for (const name of ["securitypolicyviolation", "error", "unhandledrejection"])
  addEventListener(name, (e) => console.error(name, e.blockedURI ?? e.message ?? e.reason), true);
"""

# WebKitWebDriver silences what it starts; the process of the page inherits these, line by line.
log = os.open(os.environ["WINDOW_LOG"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
os.dup2(log, 1)
os.dup2(log, 2)
os.environ |= {"LD_PRELOAD": "/usr/libexec/coreutils/libstdbuf.so", "_STDBUF_O": "L"}

dark = bool(os.environ["WINDOW_DARK"])
Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", dark)
context = WebKit2.WebContext.new_with_website_data_manager(
    WebKit2.WebsiteDataManager(
        base_data_directory=f"{FOLDER}/webkit/data", base_cache_directory=f"{FOLDER}/webkit/cache"
    )
)
context.set_preferred_languages(["fr-FR"])
context.set_automation_allowed(True)


def choose_place(download: Any, name: str) -> bool:
    download.set_allow_overwrite(True)
    download.set_destination(f"file://{FOLDER}/{name}")
    return True


def new_view(*_: object) -> Any:
    content = WebKit2.UserContentManager()
    frames, start = WebKit2.UserContentInjectedFrames, WebKit2.UserScriptInjectionTime
    content.add_script(WebKit2.UserScript(WATCH, frames.ALL_FRAMES, start.START, None, None))
    view = WebKit2.WebView(
        web_context=context, user_content_manager=content, is_controlled_by_automation=True
    )
    view.get_settings().set_enable_write_console_messages_to_stdout(True)
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(1280, 900)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _: window.destroy())
    return view


def automate(_: object, session: Any) -> None:
    browser = WebKit2.ApplicationInfo()
    browser.set_name("MiniBrowser")
    browser.set_version(
        WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()
    )
    session.set_application_info(browser)
    session.connect("create-web-view", new_view)


context.connect("automation-started", automate)
context.connect(
    "download-started", lambda _, download: download.connect("decide-destination", choose_place)
)
Gtk.main()
