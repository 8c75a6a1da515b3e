export { type Anchor, anchorHead, checkAnchors } from './anchor.ts';
export { type AuditEntry, appendAudit } from './append.ts';
export { type ChainFault, type ChainReport, verifyChain } from './verify.ts';
