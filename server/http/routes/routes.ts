/** Every route of the API. */
import type { Route } from '../route.ts';
import { apiDescription } from './apiDescription.ts';
import { apiKeyRoutes } from './apiKeys.ts';
import { attachmentRoutes } from './attachments.ts';
import { auditRoutes } from './audit.ts';
import { backupRoutes } from './backups.ts';
import { bundleRoutes } from './bundles.ts';
import { changeSetRoutes } from './changeSets.ts';
import { commentRoutes } from './comments.ts';
import { configRoutes } from './config.ts';
import { configTransferRoutes } from './configTransfer.ts';
import { demoRoutes } from './demo.ts';
import { departmentRoutes } from './departments.ts';
import { directorySignInRoutes } from './directorySignIn.ts';
import { duplicatePairRoutes } from './duplicatePairs.ts';
import { duplicateRoutes } from './duplicates.ts';
import { exportRoutes } from './exports.ts';
import { factorRoutes } from './factors.ts';
import { fileRoutes } from './files.ts';
import { followingRoutes } from './following.ts';
import { handoverRoutes } from './handover.ts';
import { importCleaningRoutes } from './importCleaning.ts';
import { importRuleSetRoutes } from './importRuleSets.ts';
import { importRoutes } from './imports.ts';
import { jobRoutes } from './jobs.ts';
import { layoutRoutes } from './layouts.ts';
import { linkRoutes } from './links.ts';
import { mailRoutes } from './mails.ts';
import { meRoutes } from './me.ts';
import { mergeRoutes } from './merge.ts';
import { metadataRoutes } from './metadata.ts';
import { migrationReportRoutes } from './migrationReports.ts';
import { migrationRoutes } from './migrations.ts';
import { notificationRoutes } from './notifications.ts';
import { ownPasskeyRoutes } from './ownPasskeys.ts';
import { ownProofRoutes } from './ownProofs.ts';
import { privacyErasureRoutes } from './privacyErasures.ts';
import { privacyExportRoutes } from './privacyExports.ts';
import { privacyKeepingRoutes } from './privacyKeeping.ts';
import { qualityRoutes } from './quality.ts';
import { queueRoutes } from './queues.ts';
import { recordBatchRoutes } from './recordBatches.ts';
import { recordLifeRoutes } from './recordLife.ts';
import { recordReadRoutes } from './recordReads.ts';
import { recordShareRoutes } from './recordShares.ts';
import { recordWriteRoutes } from './recordWrites.ts';
import { recycleBinRoutes } from './recycleBin.ts';
import { revealRoutes } from './reveal.ts';
import { rightsTesterRoutes } from './rightsTester.ts';
import { roleRoutes } from './roles.ts';
import { samlAnswerRoutes } from './samlAnswers.ts';
import { samlCertificateRoutes } from './samlCertificates.ts';
import { scheduleRoutes } from './schedules.ts';
import { scimTokenRoutes } from './scimTokens.ts';
import { searchRoutes } from './search.ts';
import { securityEventRoutes } from './securityEvents.ts';
import { securityPolicyRoutes } from './securityPolicy.ts';
import { sensitiveKeyRoutes } from './sensitiveKeys.ts';
import { sessionRoutes } from './sessions.ts';
import { settingsRoutes } from './settings.ts';
import { setupRoutes } from './setup.ts';
import { sharingRoutes } from './sharing.ts';
import { signInRoutes } from './signIn.ts';
import { signOnRoutes } from './signOn.ts';
import { signOnEndRoutes } from './signOnEnd.ts';
import { signOnPeopleRoutes } from './signOnPeople.ts';
import { signOnProviderRoutes } from './signOnProviders.ts';
import { signOnTrialRoutes } from './signOnTrials.ts';
import { streamRoutes } from './stream.ts';
import { tagRoutes } from './tags.ts';
import { userSecurityRoutes } from './userSecurity.ts';
import { userRoutes } from './users.ts';
import { viewRoutes } from './views.ts';
import { workspaceRoutes } from './workspaces.ts';

const described: readonly Route[] = [
  ...signInRoutes,
  ...signOnRoutes,
  ...samlAnswerRoutes,
  ...directorySignInRoutes,
  ...signOnEndRoutes,
  ...setupRoutes,
  ...linkRoutes,
  ...meRoutes,
  ...factorRoutes,
  ...ownPasskeyRoutes,
  ...ownProofRoutes,
  ...sessionRoutes,
  ...signOnProviderRoutes,
  ...samlCertificateRoutes,
  ...signOnTrialRoutes,
  ...signOnPeopleRoutes,
  ...scimTokenRoutes,
  ...apiKeyRoutes,
  ...userRoutes,
  ...userSecurityRoutes,
  ...securityPolicyRoutes,
  ...securityEventRoutes,
  ...handoverRoutes,
  ...departmentRoutes,
  ...roleRoutes,
  ...sharingRoutes,
  ...recordShareRoutes,
  ...rightsTesterRoutes,
  ...metadataRoutes,
  ...configTransferRoutes,
  ...configRoutes,
  ...layoutRoutes,
  ...viewRoutes,
  ...recordReadRoutes,
  ...recordWriteRoutes,
  ...qualityRoutes,
  ...queueRoutes,
  ...recordLifeRoutes,
  ...recordBatchRoutes,
  ...revealRoutes,
  ...recycleBinRoutes,
  ...tagRoutes,
  ...fileRoutes,
  ...changeSetRoutes,
  ...mergeRoutes,
  ...duplicateRoutes,
  ...duplicatePairRoutes,
  ...searchRoutes,
  ...importRoutes,
  ...migrationRoutes,
  ...migrationReportRoutes,
  ...importRuleSetRoutes,
  ...importCleaningRoutes,
  ...exportRoutes,
  ...jobRoutes,
  ...scheduleRoutes,
  ...settingsRoutes,
  ...workspaceRoutes,
  ...backupRoutes,
  ...bundleRoutes,
  ...auditRoutes,
  ...privacyErasureRoutes,
  ...privacyExportRoutes,
  ...privacyKeepingRoutes,
  ...sensitiveKeyRoutes,
  ...demoRoutes,
  ...commentRoutes,
  ...followingRoutes,
  ...attachmentRoutes,
  ...notificationRoutes,
  ...mailRoutes,
  ...streamRoutes,
];

export const routes: readonly Route[] = [...described, apiDescription(described)];
