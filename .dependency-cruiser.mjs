// The import rules of the house: arrows only point down. Each is shown to fire by infra/checks/src/import-rules.test.ts.

const tests = '\\.(test|journey)\\.ts$|/test/|^kit/testing/|^journeys/'

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'no-circles',
    comment: 'Files that import each other cannot be read one at a time.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'kit-knows-nobody',
    comment: 'The foundation stands on nothing of ours.',
    severity: 'error',
    from: { path: '^kit/' },
    to: { path: '^(subgraphs|gateway|ingest|web|whatsapp|schema|simulators|cli|bench|journeys|infra)/' },
  },
  {
    name: 'values-are-pure',
    comment: 'kit/values runs anywhere, the browser included: itself and the schema library, no I/O.',
    severity: 'error',
    from: { path: '^kit/values/', pathNot: tests },
    to: { pathNot: '^kit/values/|(^|/)node_modules/valibot/' },
  },
  {
    name: 'domain-is-pure',
    comment: 'Rules take only themselves and values: no SQL, HTTP, GraphQL, clock.',
    severity: 'error',
    from: { path: '^subgraphs/([^/]+)/src/domain/', pathNot: tests },
    to: { pathNot: '^subgraphs/$1/src/domain/|^kit/values/' },
  },
  {
    name: 'store-never-looks-up',
    comment: 'Memory does not know who asks.',
    severity: 'error',
    from: { path: '^subgraphs/[^/]+/src/store/', pathNot: tests },
    to: { path: '^subgraphs/[^/]+/src/(commands|resolvers|reactions)/' },
  },
  {
    name: 'commands-know-no-graphql',
    comment: 'A verb can be asked for by a mutation, a reaction or a job alike.',
    severity: 'error',
    from: { path: '^subgraphs/[^/]+/src/commands/', pathNot: tests },
    to: {
      path: '(^|/)node_modules/(graphql|graphql-ws|@apollo|@graphql-tools)/|^subgraphs/[^/]+/src/(resolvers|reactions|generated)/',
    },
  },
  {
    name: 'events-stand-alone',
    comment: 'What others may import drags nothing behind it.',
    severity: 'error',
    from: { path: '^subgraphs/[^/]+/src/events\\.ts$' },
    to: { pathNot: '^kit/values/|(^|/)node_modules/valibot/' },
  },
  {
    name: 'subgraphs-meet-at-events',
    comment: 'Domains talk by facts or over the graph.',
    severity: 'error',
    from: { path: '^subgraphs/([^/]+)/' },
    to: { path: '^subgraphs/', pathNot: '^subgraphs/$1/|^subgraphs/[^/]+/src/events\\.ts$' },
  },
  {
    name: 'ingest-takes-the-telemetry-door',
    comment: 'Of metering, ingest knows one door and nothing else.',
    severity: 'error',
    from: { path: '^ingest/', pathNot: tests },
    to: { path: '^subgraphs/', pathNot: '^subgraphs/metering/src/telemetry\\.ts$' },
  },
  {
    name: 'codec-keeps-to-its-folder',
    comment:
      'A device is one folder, maker-model: its own files, its family’s layers, codec.ts, bytes.ts, values, and ciphers.',
    severity: 'error',
    from: { path: '^ingest/src/codecs/([^/]+)/([^/]+-[^/]+)/', pathNot: tests },
    to: {
      // Folders of a family's layers have no hyphen; those of devices have.
      pathNot:
        '^ingest/src/codecs/$1/$2/|^ingest/src/codecs/$1/[^/]+\\.ts$|^ingest/src/codecs/$1/[^/-]+/|^ingest/src/codecs/(codec|bytes)\\.ts$|^kit/values/|^crypto$',
    },
  },
  {
    name: 'codecs-do-no-io',
    comment: 'Bytes in, readings out: of Node only the ciphers.',
    severity: 'error',
    from: { path: '^ingest/src/codecs/', pathNot: `${tests}|generate-registry` },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer)$' },
  },
  {
    name: 'stages-touch-no-edge',
    comment: 'Value in, value out.',
    severity: 'error',
    from: { path: '^ingest/src/stages/', pathNot: tests },
    to: {
      path: '^ingest/src/edges/|^kit/(runtime|engines)/|(^|/)node_modules/(pg|mqtt|aedes|drizzle-orm|pino)/',
    },
  },
  {
    name: 'clients-import-no-server',
    comment:
      'The browser takes values, billing’s pure rating and tariffs, and what checks a bill’s proof offline (the check, the reader of its file, ingest’s codecs): who checks must not have to ask us. The rest comes over the graph.',
    severity: 'error',
    from: { path: '^(web|whatsapp)/' },
    to: {
      path: '^(kit|subgraphs|gateway|ingest|simulators|cli|bench|journeys|infra)/',
      pathNot:
        '^kit/values/|^subgraphs/billing/(src/domain/(rating|proof)|src/proof|tariffs)/|^ingest/src/proven/read-telegram\\.ts$',
    },
  },
  {
    name: 'gateway-imports-no-domain',
    comment: 'People’s door starts on any supergraph.',
    severity: 'error',
    from: { path: '^gateway/' },
    to: { path: '^(subgraphs|ingest|web|simulators|cli|bench|infra)/' },
  },
  {
    name: 'simulators-take-the-kit',
    comment: 'The outside world does not know our inside.',
    severity: 'error',
    from: { path: '^simulators/', pathNot: tests },
    to: { path: '^(subgraphs|gateway|ingest|web|schema|cli|bench|journeys|infra)/' },
  },
  {
    name: 'journeys-import-nothing-of-ours',
    comment: 'A story is told from outside.',
    severity: 'error',
    from: { path: '^journeys/' },
    to: { path: '^(kit|subgraphs|gateway|ingest|web|schema|simulators|cli|bench|infra)/' },
  },
  {
    name: 'features-do-not-meet',
    comment:
      'What two features need moves down to ui/ or composables/; the console has its own ways to walk lists and to give orders.',
    severity: 'error',
    from: { path: '^web/src/(citizen|staff)/([^/]+)/' },
    to: { path: '^web/src/(citizen|staff)/[^/]+/', pathNot: '^web/src/($1/$2|staff/(list|orders))/' },
  },
  {
    name: 'ui-knows-no-feature',
    comment: 'Props in, events out: no feature, no GraphQL, no routes.',
    severity: 'error',
    from: { path: '^web/src/(ui|composables)/' },
    to: { path: '^web/src/(citizen|staff|graphql)/|(^|/)node_modules/(@urql|graphql|vue-router)/' },
  },
  {
    name: 'production-imports-no-test',
    comment: 'Test support and simulators never ship; `aquacis load` is a simulator itself.',
    severity: 'error',
    from: {
      path: '^(kit/(values|runtime|engines)|subgraphs|gateway|ingest|web|whatsapp|schema|cli)/',
      pathNot: `${tests}|vite\\.config\\.ts$|^cli/src/(commands/)?load`,
    },
    to: { path: '\\.(test|journey)\\.ts$|^kit/testing/|^simulators/|(^|/)node_modules/(vitest|fast-check)/' },
  },
]

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.aquacis)/' },
    // Imports of types count: they tie two files as surely as values do.
    tsPreCompilationDeps: true,
    parser: 'tsc',
    moduleSystems: ['es6'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
}
