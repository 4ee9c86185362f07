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
const printed = path.join(target, "classes", "fonts");
const weights = [400, 500, 600];

const wanted = {
    kern: { from: "@kern-ux/native", files: ["dist/kern.min.css", "LICENSE.md"] },
    altcha: { from: "altcha", files: ["dist_external/worker.js", "LICENSE.txt"] },
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

// fonts for paper, which need them unpacked: a woff holds the same tables, each of them packed by itself. Ligatures
// (GSUB) are left out: the "fi" of "finden" could be seen, but neither searched nor read aloud
function unpack(woff) {
    const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
        const entry = woff.subarray(44 + 20 * i, 64 + 20 * i);
        const from = entry.readUInt32BE(4);
        const packed = woff.subarray(from, from + entry.readUInt32BE(8));
        const length = entry.readUInt32BE(12);
        return { entry, length, content: packed.length < length ? zlib.inflateSync(packed) : packed };
    }).filter(({ entry }) => entry.toString("latin1", 0, 4) !== "GSUB");
    const count = tables.length;
    const head = Buffer.alloc(12 + 16 * count);
    const largest = 2 ** Math.floor(Math.log2(count));
    woff.copy(head, 0, 4, 8);
    head.writeUInt16BE(count, 4);
    head.writeUInt16BE(16 * largest, 6);
    head.writeUInt16BE(Math.log2(largest), 8);
    head.writeUInt16BE(16 * (count - largest), 10);
    const parts = [head];
    let at = head.length;
    tables.forEach(({ entry, length, content }, i) => {
        const row = 12 + 16 * i;
        entry.copy(head, row, 0, 4);
        entry.copy(head, row + 4, 16, 20);
        head.writeUInt32BE(at, row + 8);
        head.writeUInt32BE(length, row + 12);
        const padded = Buffer.concat([content, Buffer.alloc(-length & 3)]);
        parts.push(padded);
        at += padded.length;
    });
    return Buffer.concat(parts);
}

function print(font) {
    const source = path.join(npm, "node_modules", "@fontsource", "fira-sans", "files", font + ".woff");
    const goal = path.join(printed, font + ".ttf");
    const content = unpack(fs.readFileSync(source));
    if (fs.existsSync(goal) && fs.readFileSync(goal).equals(content)) return;
    fs.mkdirSync(printed, { recursive: true });
    fs.writeFileSync(goal, content);
}

// what the pages are made of, beside the list of the parts from Maven. Made from the lock file alone, so that the same
// lock file makes the same list, whichever npm is installed. Optional parts are tools of others and packed nowhere
function list() {
    const spdx = { "BSD-0-Clause": "0BSD" };
    const { name, packages } = JSON.parse(fs.readFileSync("package-lock.json"));
    const purl = (part) => `pkg:npm/${part.replace("@", "%40")}@${packages["node_modules/" + part].version}`;
    const purls = (needed) => Object.keys(needed ?? {}).map(purl);
    const parts = Object.entries(packages).filter(([place, { optional }]) => place !== "" && !optional);
    const components = parts.map(([place, { version, license, integrity }]) => {
        const part = place.replace("node_modules/", "");
        const [algorithm, hash] = integrity.split("-");
        return {
            type: "library",
            "bom-ref": purl(part),
            ...(part.startsWith("@") ? { group: part.split("/")[0] } : {}),
            name: part.split("/").at(-1),
            version,
            hashes: [{ alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(hash, "base64").toString("hex") }],
            licenses: [{ license: { id: spdx[license] ?? license } }],
            purl: purl(part),
        };
    });
    const bill = {
        bomFormat: "CycloneDX",
        specVersion: "1.6",
        version: 1,
        metadata: { component: { type: "application", "bom-ref": name, name } },
        components,
        dependencies: [
            { ref: name, dependsOn: purls(packages[""].dependencies) },
            ...parts.map(([place, { dependencies }]) => ({
                ref: purl(place.replace("node_modules/", "")),
                dependsOn: purls(dependencies),
            })),
        ],
    };
    const goal = path.join(target, "classes", "META-INF", "sbom", "pages.cdx.json");
    fs.mkdirSync(path.dirname(goal), { recursive: true });
    fs.writeFileSync(goal, JSON.stringify(bill, null, 2));
}

fetch();
list();
for (const letters of ["latin", "latin-ext"]) {
    for (const weight of [400, 600]) print(`fira-sans-${letters}-${weight}-normal`);
}
for (const [folder, { from, files }] of Object.entries(wanted)) {
    for (const file of files) {
        copy(path.join(npm, "node_modules", from, file), path.join(assets, folder, path.basename(file)));
    }
}
