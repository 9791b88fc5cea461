#include "indexer/analyse/entities/currency_codes.h"

#include <algorithm>
#include <iterator>

#include "common/base/ascii.h"

namespace dateline {
// International codes that hardly stand for anything else before a number; COP and SDG do.
bool is_currency_code(std::string_view letters) {
  static constexpr std::string_view kCodes[] = {
      "AED", "AFN", "AOA", "ARS", "AUD", "AZN", "BDT", "BGN", "BHD", "BRL", "BWP", "BYN", "CAD",
      "CHF", "CLP", "CNH", "CNY", "CZK", "DKK", "DZD", "EGP", "ETB", "EUR", "GBP", "GEL", "GHS",
      "HKD", "HRK", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES",
      "KRW", "KWD", "KZT", "LBP", "LKR", "MAD", "MDL", "MKD", "MMK", "MNT", "MUR", "MWK", "MXN",
      "MYR", "MZN", "NAD", "NGN", "NOK", "NZD", "OMR", "PGK", "PHP", "PKR", "PLN", "QAR", "RON",
      "RSD", "RUB", "RWF", "SAR", "SEK", "SGD", "SYP", "THB", "TND", "TRY", "TTD", "TWD", "TZS",
      "UAH", "UGX", "USD", "UYU", "UZS", "VND", "XAF", "XOF", "YER", "ZAR", "ZMW", "ZWL"};
  static_assert(std::ranges::is_sorted(kCodes));
  return std::ranges::binary_search(kCodes, letters);
}

std::string_view without_magnitude(std::string_view form) {
  static constexpr std::string_view kMagnitudes[] = {"B", "M",   "b",   "bn", "cr", "k",
                                                     "m", "mil", "mln", "mn", "tr"};
  std::size_t digits = form.size();
  while (digits > 0 && is_ascii_letter(form[digits - 1])) --digits;
  const bool known =
      digits > 0 && std::ranges::find(kMagnitudes, form.substr(digits)) != std::end(kMagnitudes);
  return known ? form.substr(0, digits) : form;
}

namespace {

// "27", "3M".
bool is_number_at(const TagDocument& document, std::size_t i) {
  if (i >= document.units.size()) return false;
  const Unit& unit = document.units[i];
  if (unit.is(kUnitNumber)) return true;
  if (!unit.is(kUnitHasDigit) || !is_ascii_digit(document.text[unit.begin])) return false;
  const std::string_view number = without_magnitude(document.form(i));
  return number.size() < document.form(i).size() && std::ranges::all_of(number, is_ascii_digit);
}

// Unit `i` is a code and belongs to a pair: "EUR/USD".
bool is_of_pair(const TagDocument& document, std::size_t i) {
  const auto is_beside = [&](std::size_t slash, std::size_t other) {
    return document.mark_at(slash) == '/' && other < document.units.size() &&
           is_currency_code(document.form(other));
  };
  return is_beside(i + 1, i + 2) || (i >= 2 && is_beside(i - 1, i - 2));
}

// A number or a slash, without which no code or sign is taken for a currency's.
bool is_beside_sum(const TagDocument& document, std::size_t i) {
  const auto is_sum = [&](std::size_t k) {
    return is_number_at(document, k) || document.mark_at(k) == '/';
  };
  return is_sum(i + 1) || (i > 0 && is_sum(i - 1));
}

}  // namespace

bool is_currency(std::string_view letters) {
  static constexpr std::string_view kCurrencies[] = {
      "Dh", "Dhs", "KES", "Kes", "KSh", "KShs", "Ksh", "Kshs", "NGN", "NRs", "PKR", "RM",
      "Re", "Rp",  "Rs",  "Sh",  "Shs", "TSh",  "Tk",  "Tsh",  "USh", "Ush", "ZMW"};
  return std::ranges::find(kCurrencies, letters) != std::end(kCurrencies);
}

bool is_of_currencies(const TagDocument& document, const UnitRange& name) {
  constexpr std::size_t kMostLetters = 4;
  const Unit& first = document.units[name.first];
  if (!is_beside_sum(document, name.first) || first.end - first.begin > kMostLetters ||
      !first.is(kUnitHasUpper))
    return false;
  const std::string_view form = document.form(name.first);
  const bool code = is_currency_code(form);
  if (!code && !is_currency(form)) return false;
  std::size_t behind = name.first + 1;
  if (behind < name.last && is_number_at(document, behind)) {
    // "Ksh 34.6", with all of the number.
    while (behind < name.last &&
           (is_number_at(document, behind) || document.units[behind].mark != 0))
      ++behind;
    return behind == name.last;
  }
  if (code && is_of_pair(document, name.first))
    return name.size() == 1 || (name.size() == 3 && document.mark_at(behind) == '/');
  if (name.size() != 1) return false;
  return is_number_at(document, behind) ||
         (code && name.first > 0 && is_number_at(document, name.first - 1));
}

}  // namespace dateline
