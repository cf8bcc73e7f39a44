/** The areas: a folder of functions/ or src/ that is neither platform nor the kit. */
const functionArea = '^functions/(?!platform/)([^/]+)/'
const appArea = '^src/(?!ui/|platform/|assets/|locales/|pages/|custom-tab-bar/)([^/]+)/'

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-cycles', 'Nothing imports itself in a ring.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('no-unresolved', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    rule(
      'listed-packages',
      'A package we import stands in package.json.',
      { path: '^(contract|functions|src|local)/' },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        pathNot: '^node_modules/@types/aws-lambda/',
      },
    ),
    rule(
      'shipped-packages',
      'What ships stands under dependencies.',
      { path: '^(contract|functions|src)/', pathNot: '\\.d\\.ts$' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    ),
    rule(
      'contract-alone',
      'The contract imports zod, @orpc/contract and itself.',
      { path: '^contract/' },
      {
        pathNot: '^contract/|(^|/)node_modules/(zod|@orpc/contract)/',
      },
    ),
    rule(
      'functions-not-app',
      'The functions and the app meet in the contract.',
      { path: '^functions/' },
      { path: '^(src|local|config|cloud|tests)/' },
    ),
    rule(
      'app-not-functions',
      'The functions and the app meet in the contract.',
      { path: '^src/' },
      { path: '^(functions|local|config|cloud|tests)/' },
    ),
    rule('nothing-imports-tests', 'Nothing that ships imports tests.', { pathNot: '^tests/' }, { path: '^tests/' }),
    rule(
      'functions-areas',
      'Areas of functions read only the lookup.ts, the pure rules.ts, the events.ts and the kind.ts of others, and do only what their doors.ts offers.',
      { path: functionArea },
      {
        path: functionArea,
        pathNot: ['^functions/$1/', '^functions/[^/]+/(lookup|rules|events|kind|doors)\\.ts$'],
      },
    ),
    rule(
      'lookup-reads',
      'lookup.ts only reads; what an area lets others change stands in its doors.ts.',
      { path: '^functions/(?!platform/)[^/]+/lookup\\.ts$' },
      { path: '^functions/platform/commit\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'engine-without-tenants',
      'What can be booked registers in functions/sessionKinds.ts; sessions and bookings know no kind by name.',
      { path: '^functions/(sessions|bookings)/' },
      { path: '^functions/(activities|news)/' },
    ),
    rule(
      'app-areas',
      'Areas of the app read only the lookup.ts of others and bring their catalogue.ts; cases, sessions and the workplace are the ground that the screens of their kinds and of staff stand on.',
      { path: appArea },
      {
        path: appArea,
        pathNot: [
          '^src/$1/',
          '^src/[^/]+/lookup\\.ts$',
          '^src/[^/]+/[^/]+/lookup\\.ts$',
          '^src/[^/]+/catalogue\\.ts$',
          '^src/(cases|sessions|workplace)/',
        ],
      },
    ),
    rule('functions-platform', 'The platform knows no area.', { path: '^functions/platform/' }, { path: '^functions/(?!platform/)' }),
    rule(
      'app-platform',
      'The platform knows no area and no page; it only gathers the addresses of the areas that are listed.',
      { path: '^src/platform/' },
      { path: '^src/(?!platform/|locales/|ui/)', pathNot: '^src/areas\\.ts$' },
    ),
    rule(
      'only-addresses-gather',
      'Of the platform, only addresses.ts reads the list of areas.',
      { path: '^src/platform/(?!addresses\\.ts$)' },
      { path: '^src/areas\\.ts$' },
    ),
    rule(
      'plain-areas',
      'An area’s line is plain data, which the build reads too: no words with macros, no screens, nothing of WeChat.',
      { path: '^src/([^/]+/area|areas|later)\\.ts$' },
      { path: '(^|/)node_modules/|\\.tsx$', dependencyTypesNot: ['type-only'] },
    ),
    rule('kit', 'The kit knows no area, no platform and no contract.', { path: '^src/ui/' }, { path: '^(src/(?!ui/|assets/)|contract/)' }),
    rule(
      'pure-rules',
      'rules.ts is pure: the contract, other rules, nothing that reads or writes.',
      { path: '/rules\\.ts$' },
      {
        pathNot: '^contract/|/rules\\.ts$|\\.generated\\.ts$|(^|/)node_modules/(dayjs|tyme4ts)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'one-door-to-the-store',
      'Only platform/table talks to DynamoDB.',
      { path: '^(functions|contract|src)/', pathNot: '^functions/platform/table[^/]*$' },
      {
        path: 'node_modules/@aws-sdk/(client-dynamodb|lib-dynamodb)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|\\.data|\\.serverless|\\.esbuild)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
}
