// A result page's hits as CSV (RFC 4180): a header row, then one row a hit, lines
// ending in CR LF. Values of a list are joined by "; ". Values stand as they are
// in the archive, also those that a spreadsheet would take for a formula (=, +,
// -, @): import the file as text. Totals, facets, passages and notes are not in
// this form. Pure; any thread.
#pragma once

#include <string>

#include "searcher/results/result_page.h"

namespace dateline {

std::string page_csv(const ResultPage& page);

// Who reads it. A spreadsheet would run a value that begins like a formula:
// for it such values begin with an apostrophe.
enum class CsvFor { kPrograms, kSpreadsheets };

// The form's parts, for those that write more than a page.
std::string csv_header();
std::string csv_row(const Hit& hit, CsvFor reader);

}  // namespace dateline
