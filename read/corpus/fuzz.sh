#!/bin/sh
# Fuzzes read's own parsers, guided by coverage, with Jazzer: fuzz.sh [SECONDS]. Needs a Java of at least 21 as java.
set -eu
cd "$(dirname "$0")/../.."
mvn -q -B -pl read -am test-compile dependency:build-classpath -Dmdep.outputFile=target/fuzz.cp -Dmdep.includeScope=test
cd read
mkdir -p target/fuzz
jazzer=com.code_intelligence.jazzer.Jazzer
exec java -Xmx1200m -cp "target/test-classes:target/classes:../core/target/classes:$(cat target/fuzz.cp)" $jazzer \
    --target_class=org.synoptic.read.format.Fuzzed --instrumentation_includes='org.synoptic.read.**' \
    -max_total_time="${1:-300}" -max_len=20000 -artifact_prefix=target/fuzz/ -rss_limit_mb=0 \
    target/fuzz src/test/resources/corpus/html src/test/resources/corpus/eml src/test/resources/corpus/rtf src/test/resources/corpus/more
