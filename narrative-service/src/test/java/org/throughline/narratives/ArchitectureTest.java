package org.throughline.narratives;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.throughline.testing.Architecture;

@AnalyzeClasses(packages = "org.throughline.narratives", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests conventions = ArchTests.in(Architecture.class);
}
