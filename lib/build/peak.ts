/** The most memory this process has had, in megabytes; Node tells it in kilobytes (getrusage). */
export const peakMemory = (): number => Math.round(process.resourceUsage().maxRSS / 1000)
