export const partitionOf = (caseId: string) => `case#${caseId}`
