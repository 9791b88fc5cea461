#include "indexer/analyse/entities/business_text.h"

#include <algorithm>

#include "indexer/analyse/entities/company_signs.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr int kEnough = 2;

// 2 for what is said of business alone, 1 for what is said of other things as well.
int business_of(const Unit& unit) {
  static const WordSet of_business = {
      "acquisition",  "analysts",    "automaker",    "bankers",      "billion",    "bonds",
      "brand",        "brands",      "brokerage",    "carmaker",     "chipmaker",  "corporate",
      "dividend",     "drugmaker",   "earnings",     "equity",       "insurer",    "investment",
      "investments",  "investor",    "investors",    "manufacturer", "merger",     "nasdaq",
      "nyse",         "outlets",     "product",      "products",     "profit",     "profits",
      "retail",       "retailer",    "retailers",    "revenue",      "revenues",   "shareholder",
      "shareholders", "stockbroker", "stockbrokers", "stocks",       "subsidiary", "supermarket",
      "takeover",     "tobacco",     "trading",      "wholesale",    "wholesaler", "turnover"};
  static const WordSet of_others = {
      "account", "accounts",  "analyst",    "auditor",  "auditors",  "bank",     "banks",
      "brewer",  "brewery",   "business",   "ceo",      "chain",     "clothing", "client",
      "clients", "companies", "company",    "customer", "customers", "deal",     "dealer",
      "dealers", "executive", "executives", "factory",  "firm",      "firms",    "industry",
      "maker",   "makers",    "market",     "markets",  "plant",     "plants",   "quarter",
      "sales",   "sell",      "shares",     "shop",     "shops",     "stake",    "stock",
      "store",   "stores",    "trade",      "trader",   "traders",   "unit",     "workers"};
  if (!unit.is(kUnitWord)) return 0;
  if (of_business.has(unit) || (unit.is(kUnitCapital) && is_company_form(unit))) return kEnough;
  return of_others.has(unit) ? 1 : 0;
}

}  // namespace

bool speaks_of_business(const std::vector<TaggedField>& fields) {
  int business = 0;
  for (const TaggedField& field : fields) {
    for (const Unit& unit : field.document->units) {
      business += business_of(unit);
      if (business >= kEnough) return true;
    }
  }
  return false;
}

}  // namespace dateline
