import { addresses } from '../platform/addresses'

const pages: Readonly<Record<string, (caseId: string) => string>> = { repair: addresses.repair, station: addresses.stationCase }

/** The page on which a resident reads a case. */
export const caseAddress = ({ kind, caseId }: { kind: string; caseId: string }): string => (pages[kind] ?? addresses.repair)(caseId)
