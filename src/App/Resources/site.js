// What pages gain where scripts run; without them everything still works.
"use strict";
