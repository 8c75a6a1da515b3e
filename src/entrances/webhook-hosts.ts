/** Hosts of the inner network that webhooks may name, set by whoever runs the machine: `GIAOBAN_WEBHOOK_HOSTS=a.lan,127.0.0.1:9000`. */
export const webhookHosts: ReadonlySet<string> = new Set(
  (process.env.GIAOBAN_WEBHOOK_HOSTS ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== ''),
);
