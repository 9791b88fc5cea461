// What stands right behind a company's name, and behind no person's: a legal form ("Borg-Warner
// Corp"), what its shares go by ("Wagner <WAG>", "Ridgemont (Nasdaq: RDGM)").
//
// Pure; any thread; linear in the spans.
#pragma once

#include "indexer/analyse/entities/consistency.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {

// A legal form that hardly is another word: "Corp", "Ltd.", "plc".
bool is_company_form(const Unit& unit);
const WordSet& company_forms();

// "NYSE", by its folded form.
bool is_stock_exchange(std::uint32_t folded);

// Whether an exchange and what a firm's shares go by there begin with unit `i`, behind a bracket or
// among others in one: "(NASDAQ: GOOG)", "(NS:TAMO)".
bool is_listing_at(const TagDocument& document, std::size_t i);

// "<WAG>", "(Nasdaq: RDGM)" from unit `at` on.
bool has_ticker_behind(const TagDocument& document, std::size_t at);

// Makes organisations of persons with such a sign behind them; a legal form becomes
// part of the name.
void settle_company_signs(const TaggedField& field);

}  // namespace dateline
