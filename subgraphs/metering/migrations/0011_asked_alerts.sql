-- An alert names what was asked for when it was told.
CREATE INDEX "watch_alert_by_alert" ON "watch_alert" USING btree ("alert_id");
