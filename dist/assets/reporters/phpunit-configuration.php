<?php

declare(strict_types=1);

/**
 * Writes the configuration of one run beside the project's own, since its paths are relative to its folder:
 * phpunit-configuration.php SOURCE|'' TARGET BOOTSTRAP|'' TEST-FILE...
 *
 * It runs the given files and no others (PHPUnit 9 takes one path on its command line), and nothing makes it stop early:
 * no option takes `stopOnFailure` of a configuration back.
 */

[, $source, $target, $bootstrap] = $argv;
$files = array_slice($argv, 4);

// A link of this name would have us write wherever it leads.
if (is_link($target)) {
    unlink($target);
}
libxml_use_internal_errors(true);
$document = new DOMDocument();
if (($source === '' ? $document->loadXML('<phpunit/>') : $document->load($source)) === false) {
    // PHPUnit itself says best what is wrong with it.
    exit(copy($source, $target) ? 0 : 1);
}

$root = $document->documentElement;
foreach (iterator_to_array($root->attributes) as $attribute) {
    $stops = strpos($attribute->name, 'stopOn') === 0;
    // Another printer would take the place of ours.
    if ($stops || in_array($attribute->name, ['printerClass', 'printerFile', 'testdox', 'defaultTestSuite'], true)) {
        $root->removeAttribute($attribute->name);
    }
}
if ($bootstrap !== '') {
    $root->setAttribute('bootstrap', $bootstrap);
}

foreach (iterator_to_array($root->childNodes) as $node) {
    if (in_array($node->nodeName, ['testsuites', 'testsuite'], true)) {
        $root->removeChild($node);
    }
}
$suite = $document->createElement('testsuite');
$suite->setAttribute('name', 'counterproof');
foreach ($files as $file) {
    $suite->appendChild($document->createElement('file'))->appendChild($document->createTextNode($file));
}
$root->appendChild($document->createElement('testsuites'))->appendChild($suite);

if ($document->save($target) === false) {
    fwrite(STDERR, "ERROR: $target cannot be written\n");
    exit(1);
}
