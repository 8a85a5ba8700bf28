import assert from "node:assert/strict";
import test from "node:test";
import { roomLeft } from "../../site_overrides/assets/j120/room.js";

test("the room left is what the browser allows, less what is stored", async () => {
  assert.equal(await roomLeft({ estimate: async () => ({ quota: 100, usage: 30 }) }), 70);
});

test("a browser that does not say how much room there is has room", async () => {
  assert.equal(await roomLeft({}), Infinity, "Safari before 17");
  assert.equal(await roomLeft(undefined), Infinity, "plain http");
  assert.equal(await roomLeft({ estimate: async () => ({}) }), Infinity, "estimated without a quota");
});
