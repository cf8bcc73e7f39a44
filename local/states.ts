import type { Action, Kind, TimeLimit } from '../contract/cases/kind'

/** docs/states/<kind>.md: a diagram of a kind's states and who may do what, from its table. GitHub renders the diagram. */
export function statesDocument(kind: Kind): string {
  return `${[
    `# ${kind.name}`,
    `Made from \`contract/cases/kinds/${kind.name}.ts\` by \`npm run states\`; change the table there.`,
    picture(kind),
    'States with a double border are final unless reopened. Actions that keep the state are in the table only.',
    '## Who may do what',
    actionsTable(kind),
    '## Time limits',
    limitsTable(kind),
  ].join('\n\n')}\n`
}

function picture(kind: Kind): string {
  const states = Object.entries(kind.states).map(([name, { open }]) => (open ? `  ${name}([${name}])` : `  ${name}[[${name}]]`))
  const edges = [...edgesOf(kind)].map(([way, names]) => {
    const [from, to] = way.split(' ')
    return `  ${from} -- ${names.join('<br/>')} --> ${to}`
  })
  return ['```mermaid', 'flowchart TD', ...states, ...edges, '```'].join('\n')
}

/** The actions from one state to another, by `from to`. */
function edgesOf({ actions }: Kind): Map<string, string[]> {
  const edges = new Map<string, string[]>()
  for (const [name, { from, to }] of Object.entries(actions))
    for (const state of from) if (to !== null && to !== state) edges.set(`${state} ${to}`, [...(edges.get(`${state} ${to}`) ?? []), name])
  return edges
}

function actionsTable({ actions, askerMayNot = [] }: Kind): string {
  const rows = Object.entries(actions).map(([name, action]) => {
    const { from, to, who, tells = [] } = action
    return [
      `**${name}**`,
      words(who),
      words(from),
      to ?? 'stays',
      asksOf(action),
      words([...(askerMayNot.includes(name) ? ['not who asked'] : []), ...onlyWhen(action)]),
      clocksOf(action),
      words(tells),
    ]
  })
  return table(['Action', 'Who', 'From', 'To', 'Asks for', 'Only when', 'Clocks', 'Tells'], rows)
}

const words = (names: readonly string[]) => names.join(', ') || '–'

function asksOf({ asks = {}, reasons = [] }: Action): string {
  const parts = Object.entries(asks).map(([name, need]) => {
    const choices = name === 'reason' && reasons.length > 0 ? ` (${reasons.join(', ')})` : ''
    return `${name}${need === 'optional' ? '?' : ''}${choices}`
  })
  return words(parts)
}

function onlyWhen({ guard = {}, does = {}, seenBy = 'person' }: Action): string[] {
  const { withinDaysOfClosing, afterDaysInState, onceADay } = guard
  return [
    ...(withinDaysOfClosing === undefined ? [] : [`within ${withinDaysOfClosing} days of closing`]),
    ...(afterDaysInState === undefined ? [] : [`after ${afterDaysInState} days in the state`]),
    ...(onceADay ? ['once a day in each relation'] : []),
    ...(does.visit === 'agree' ? ['a visit was proposed'] : []),
    ...(seenBy === 'person' ? [] : [`${seenBy} sees it`]),
  ]
}

const clocksOf = ({ meets = [], clock }: Action) => words([...meets.map((name) => `meets ${name}`), ...(clock ? [clock] : [])])

function limitsTable({ clocks }: Kind): string {
  const rows = Object.entries(clocks).flatMap(([name, { limit, byLevel = {}, renewed }]) => [
    [renewed ? `${name}, each` : name, limitOf(limit)],
    ...Object.entries(byLevel).map(([level, own]) => [`${name}, ${level}`, limitOf(own)]),
  ])
  return table(['Clock', 'Limit'], rows)
}

function limitOf(limit: TimeLimit): string {
  if ('hours' in limit) return `${limit.hours} h, day and night`
  if ('workingMinutes' in limit) return `${limit.workingMinutes} min of working time`
  return limit.workingDays === 1 ? 'a working day' : `${limit.workingDays} working days`
}

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
