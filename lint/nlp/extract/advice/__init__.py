"""The sheet's actions: urged, forbidden, allowed or called needless."""
