#include "indexer/analyse/entities/national_names.h"

namespace dateline {
namespace {

constexpr NamesOfCountry kMarkets[] = {
    {"AE", "DFM General Index"},
    {"AR", "Merval"},
    {"AU", "ASX|ASX 200|All Ordinaries|S&P/ASX 200"},
    {"BE", "Bel 20|Bel-20"},
    {"BG", "SOFIX"},
    {"BR", "BM&FBovespa|Bovespa|Ibovespa"},
    {"CA", "S&P/TSX|TSE 300|TSX|TSX Venture"},
    {"CL", "IPSA"},
    {"CN", "CSI 300|SSE Composite"},
    {"CZ", "PX 50|PX-50"},
    {"DE", "DAX|DAX 30|MDAX|TecDAX|Xetra|Xetra Dax"},
    {"DK", "Nasdaq Copenhagen|OMXC20"},
    {"EE", "Nasdaq Tallinn|TALSE"},
    {"EG", "EGX 30|EGX30|Nilex"},
    {"ES", "Ibex|Ibex 35|Ibex-35"},
    {"FI", "Nasdaq Helsinki|OMX Helsinki"},
    {"FR", "CAC 40|CAC-40|CAC?|Matif|SBF 120"},
    {"GB",
     "FT-SE|FT-SE 100|FTSE|FTSE 100|FTSE 250|FTSE All-Share|FTSE-100|Footsie|LIFFE|LME|"
     "Lloyd's of London"},
    {"HK", "H-share index|Hang Seng Index"},
    {"ID", "IDX|IHSG"},
    {"IE", "ISEQ"},
    {"IL", "TA-100|TA-125|TA-25|TA-35"},
    {"IN", "BSE Sensex|NSE Nifty|Nifty|Nifty 50|RBI|S&P BSE Sensex|SEBI|Sensex"},
    {"IR", "TEDPIX"},
    {"IT", "FTSE Mib|Mib30|Mibtel|S&P/Mib"},
    {"JP", "BOJ|JASDAQ|Nikkei 225|Nikkei Stock Average|Topix"},
    {"KE", "NSE 20-Share Index|NSE-20"},
    {"KR", "Kosdaq|Kospi"},
    {"LT", "Nasdaq Vilnius|VILSE"},
    {"LV", "Nasdaq Riga|RIGSE"},
    {"MX", "Banxico|Bolsa Mexicana de Valores|IPC index"},
    {"MY", "Bank Negara|Bank Negara Malaysia|Bursa Malaysia|FBM KLCI|KLCI|KLSE"},
    {"NG", "NSE All-Share Index"},
    {"NL", "AEX|De Nederlandsche Bank"},
    {"NO", "Norges Bank"},
    {"NZ", "NZSE-40|NZX|NZX 50|NZX-50"},
    {"PE", "IGBVL"},
    {"PH", "Bangko Sentral|Bangko Sentral ng Pilipinas|PSEi|PSEi index"},
    {"PK", "KSE 100|KSE-100|KSE-100 Index"},
    {"PL", "WIG|WIG 20|WIG20"},
    {"PT", "PSI 20|PSI-20|PSI20"},
    {"QA", "QE Index"},
    {"RO", "BET index"},
    {"RU", "Micex|Moex"},
    {"SA", "TASI|Tadawul"},
    {"SE", "Affarsvarlden|Nasdaq Stockholm|OMX Stockholm|OMXS30"},
    {"SG", "SGX|Simex|Straits Times Index"},
    {"TH", "SET index"},
    {"TR", "BIST 100|BIST-100|IMKB|ISE National-100"},
    {"TW", "TAIEX index|TWSE|Taiex"},
    {"UA", "PFTS"},
    {"US",
     "CBOT|CFTC|Comex|Commodity Futures Trading Commission|DJIA|Dow|Dow Jones|"
     "Dow Jones Industrial Average|Dow industrials|FOMC|Fed funds|Federal Open Market Committee|"
     "NYSE|Nasdaq|Nasdaq Composite|Nymex|Russell 2000|S&P|S&P 500"},
    {"VN", "VN Index|VN-Index"},
    {"ZA", "FTSE/JSE|JSE?"},
};

}  // namespace

std::span<const NamesOfCountry> national_markets() { return kMarkets; }

}  // namespace dateline
