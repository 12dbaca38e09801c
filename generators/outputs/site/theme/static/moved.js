// Leads on at once and keeps the place on the page; without this file the page's own refresh leads on to its top.
"use strict";

{
  const target = document.querySelector("link[data-moved]");
  location.replace(target.href + location.hash);
}
