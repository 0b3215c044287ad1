/** Variables that would change a child behind the back: other processes' settings, debuggers, libpq's defaults. */
const unwanted =
  /^(AQUACIS_|NODE_OPTIONS$|NODE_V8_COVERAGE$|NODE_ENV$|NODE_COMPILE_CACHE$|npm_|PG|VITEST|HOST$|PORT$|LOG_LEVEL$|INIT_CWD$)/

/** What every child inherits of the environment: the machine's part of it, nothing of ours. */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !unwanted.test(entry[0]),
    ),
  )
}
