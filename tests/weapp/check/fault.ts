/** Something WeChat would refuse, or that breaks a figure of ours: `where` names the file, `what` the rule it breaks. */
export interface Fault {
  where: string
  what: string
}
