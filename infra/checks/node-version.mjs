// Imported first by every root script, in syntax that an old Node can read, so that it can say what is wrong.
var found = process.versions.node
if (Number(found.split('.')[0]) < 24) {
  console.error(
    'AquaCIS runs on Node 24, which it brings along; this is Node ' +
      found +
      '. The packages were not installed, or not by pnpm: run "npx -y pnpm@12 install" in the repository and read what it says, then try again.',
  )
  process.exit(1)
}
