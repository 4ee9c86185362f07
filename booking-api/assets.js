// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
// Lays the styles, fonts and scripts of others beside our own: node assets.js target. They are not changed, only packed.
// npm is asked only when the lock file is another than last time.
const { execSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");

const target = path.resolve(process.argv[2]);
const npm = path.join(target, "npm");
const assets = path.join(target, "classes", "static", "assets");
const weights = [400, 500, 600];

const wanted = {
    kern: { from: "@kern-ux/native", files: ["dist/kern.min.css", "LICENSE.md"] },
    htmx: { from: "htmx.org", files: ["dist/htmx.min.js", "LICENSE"] },
    fonts: {
        from: "@fontsource/fira-sans",
        files: [
            ...weights.flatMap((weight) => [
                `files/fira-sans-latin-${weight}-normal.woff2`,
                `files/fira-sans-latin-ext-${weight}-normal.woff2`,
            ]),
            "LICENSE",
        ],
    },
};

function fetch() {
    const lock = fs.readFileSync("package-lock.json");
    const installed = path.join(npm, "installed.json");
    if (fs.existsSync(installed) && fs.readFileSync(installed).equals(lock)) return;
    fs.mkdirSync(npm, { recursive: true });
    for (const file of ["package.json", "package-lock.json", ".npmrc"]) fs.copyFileSync(file, path.join(npm, file));
    execSync("npm ci --ignore-scripts --no-audit --no-fund", { cwd: npm, stdio: "inherit" });
    fs.writeFileSync(installed, lock);
}

function copy(source, goal) {
    const content = fs.readFileSync(source);
    if (fs.existsSync(goal) && fs.readFileSync(goal).equals(content)) return;
    fs.mkdirSync(path.dirname(goal), { recursive: true });
    fs.writeFileSync(goal, content);
    if (!/\.(css|js)$/.test(goal)) return;
    fs.writeFileSync(goal + ".br", zlib.brotliCompressSync(content));
}

fetch();
for (const [folder, { from, files }] of Object.entries(wanted)) {
    for (const file of files) {
        copy(path.join(npm, "node_modules", from, file), path.join(assets, folder, path.basename(file)));
    }
}
